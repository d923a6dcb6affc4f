package io.stagenet.console;

import io.stagenet.console.text.Text;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/// Which version this is, as the build wrote it down.
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var build = ResourceBundle.getBundle("io.stagenet.console.build", Locale.ROOT);
        return new String[]{Text.of("main.version", build.getString("version"))};
    }
}
