package io.stagenet.console;

import io.stagenet.console.text.Text;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stagenet-console simulate`: the family of simulated devices; says which there are.
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var present = Objects.requireNonNull(spec);
        throw new ParameterException(present.commandLine(), Text.of("main.simulate"));
    }
}
