import org.jspecify.annotations.NullMarked;

/// The console: one application, one module. Everything in it is non-null unless it says `@Nullable`.
@NullMarked
module io.stagenet.console {
    requires static org.jspecify;

    requires atlantafx.base;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires info.picocli;
    requires javafx.base;
    requires javafx.controls;
    requires javafx.graphics;
    requires javax.jmdns;
    requires jdk.net;
    requires org.controlsfx.controls;
    requires org.java_websocket;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.slf4j;
    requires tools.jackson.databind;

    // JavaFX starts the application class, picocli fills the option fields.
    exports io.stagenet.console to javafx.graphics;
    opens io.stagenet.console to info.picocli;
}
