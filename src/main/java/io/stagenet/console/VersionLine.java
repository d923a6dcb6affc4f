package io.stagenet.console;

import io.stagenet.console.text.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/// What `--version` answers.
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{BuildVersion.line()};
    }
}
