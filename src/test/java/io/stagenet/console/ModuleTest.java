package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests must run the way the console runs: as a named module, or they prove another program.
class ModuleTest {

    @Test
    void testsRunInTheConsolesNamedModule() {
        assertThat(Main.class.getModule().getName()).isEqualTo("io.stagenet.console");
        assertThat(getClass().getModule()).isSameAs(Main.class.getModule());
    }

    @Test
    void javafxIsANamedModuleToo() {
        assertThat(javafx.application.Platform.class.getModule().getName()).isEqualTo("javafx.graphics");
    }
}
