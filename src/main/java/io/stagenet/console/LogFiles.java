package io.stagenet.console;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import io.stagenet.console.model.LogLevel;
import io.stagenet.console.service.ConsoleLog;
import io.stagenet.console.text.Text;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The log in files: `console.log`, and `console.1.log` to `console.4.log` for what came before it, the oldest last.
///
/// One thread of the library writes; what is noted waits for it in a queue, and is left out when that is full. While any
/// is open, nothing is logged to standard error.
final class LogFiles implements ConsoleLog {
    /// How many files there are at most.
    static final int MOST_FILES = 5;
    /// How long a file gets, in bytes; the last event in it may go beyond.
    static final long FILE_SIZE = 2L << 20;
    private static final int WAITING = 2_048;
    private static final int FLUSH_MILLIS = 1_000;
    private static final String NEWEST = "console.log";
    private static final String STANDARD_ERROR = "standard-error";
    /// One event is one line but for a stack trace: what a device says must not look like a line of ours.
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0}: %replace(%msg){'\\p{Cntrl}', ' '}%n";

    private static final Set<LogFiles> OPEN = new HashSet<>();
    private static @Nullable Appender<ILoggingEvent> standardError;

    private final Path folder;
    private final long fileSize;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile @Nullable LogLevel level;
    private volatile @Nullable String trouble;
    private @Nullable AsyncAppender queue;
    private @Nullable StatusListener watch;

    /// @param folder made when it is not there
    LogFiles(Path folder) {
        this(folder, FILE_SIZE);
    }

    LogFiles(Path folder, long fileSize) {
        this.folder = folder.toAbsolutePath();
        this.fileSize = fileSize;
    }

    @Override
    public void open(LogLevel wanted, Consumer<String> troubled) {
        setLevel(wanted);
        var context = context();
        try {
            Files.createDirectories(folder);
        } catch (IOException | SecurityException unusable) {
            tell(reason(unusable), troubled);
            return;
        }
        var file = appender(context);
        StatusListener listener = status -> {
            if (status.getEffectiveLevel() >= Status.WARN && isOf(status, file)) {
                tell(String.valueOf(status.getMessage()), troubled);
            }
        };
        context.getStatusManager().add(listener);
        file.start();
        if (!file.isStarted()) {
            context.getStatusManager().remove(listener);
            tell(Text.of("log.unopened", NEWEST), troubled);
            return;
        }
        synchronized (OPEN) {
            watch = listener;
            var waiting = new AsyncAppender();
            queue = waiting;
            waiting.setContext(context);
            waiting.setQueueSize(WAITING);
            waiting.setDiscardingThreshold(0);
            waiting.setNeverBlock(true);
            waiting.setMaxFlushTime(FLUSH_MILLIS);
            waiting.addAppender(file);
            waiting.start();
            var root = root(context);
            root.addAppender(waiting);
            OPEN.add(this);
            var before = root.getAppender(STANDARD_ERROR);
            if (before != null) {
                standardError = before;
                root.detachAppender(before);
            }
        }
    }

    /// @param age 0 for the newest
    private Path file(int age) {
        return folder.resolve(age == 0 ? NEWEST : "console." + age + ".log");
    }

    private RollingFileAppender<ILoggingEvent> appender(LoggerContext context) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setName(folder.toString());
        file.setFile(folder.resolve(NEWEST).toString());
        var lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setPattern(LINE);
        lines.start();
        var window = new Window();
        window.setContext(context);
        window.setParent(file);
        window.start();
        var size = new Size();
        size.setContext(context);
        size.start();
        file.setEncoder(lines);
        file.setRollingPolicy(window);
        file.setTriggeringPolicy(size);
        return file;
    }

    /// The stream that writes the file says its own failures, and only by the name of that file.
    private boolean isOf(Status status, Object file) {
        return status.getOrigin() == file || String.valueOf(status.getMessage()).contains(folder.toString());
    }

    private void tell(String why, Consumer<String> troubled) {
        String sentence = Text.of("log.trouble", folder, why);
        trouble = sentence;
        if (!told.getAndSet(true)) {
            troubled.accept(sentence);
        }
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    @Override
    public void setLevel(LogLevel wanted) {
        if (wanted != level) {
            level = wanted;
            context().getLogger(LogFiles.class.getPackageName()).setLevel(switch (wanted) {
                case ERROR -> Level.ERROR;
                case WARN -> Level.WARN;
                case INFO -> Level.INFO;
                case DEBUG -> Level.DEBUG;
                case TRACE -> Level.TRACE;
            });
        }
    }

    @Override
    public Facts facts() {
        var files = new ArrayList<Path>();
        long bytes = 0;
        for (int i = 0; i < MOST_FILES; i++) {
            var file = file(i);
            try {
                bytes += Files.size(file);
                files.add(file);
            } catch (IOException | SecurityException _) {
                // Not written yet, or not for us to see.
            }
        }
        return new Facts(folder, List.copyOf(files), bytes, trouble);
    }

    @Override
    public void close() {
        AsyncAppender waiting;
        synchronized (OPEN) {
            waiting = queue;
            queue = null;
            if (waiting == null) {
                return;
            }
            var root = root(context());
            root.detachAppender(waiting);
            OPEN.remove(this);
            var before = standardError;
            if (OPEN.isEmpty() && before != null) {
                root.addAppender(before);
                standardError = null;
            }
        }
        waiting.stop();
        var listener = watch;
        if (listener != null) {
            context().getStatusManager().remove(listener);
        }
    }

    /// Asks for the next file as soon as this one is full. The library's own looks only now and then.
    private final class Size extends TriggeringPolicyBase<ILoggingEvent> {
        @Override
        public boolean isTriggeringEvent(File active, ILoggingEvent next) {
            return active.length() >= fileSize;
        }
    }

    /// Moves every file to the next name when the newest is full. The library's own takes a percent sign in the name of a
    /// folder for a placeholder.
    private final class Window extends RollingPolicyBase {
        @Override
        public void rollover() {
            try {
                for (int age = MOST_FILES - 1; age > 0; age--) {
                    if (Files.exists(file(age - 1))) {
                        Files.move(file(age - 1), file(age), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            } catch (IOException | SecurityException failure) {
                empty(failure);
            }
        }

        /// Where files cannot be moved, the newest may still not grow without end.
        private void empty(Exception why) {
            try {
                Files.write(file(0), new byte[0]);
            } catch (IOException | SecurityException _) {
                throw new RolloverFailure(reason(why), why);
            }
        }

        @Override
        public String getActiveFileName() {
            return file(0).toString();
        }
    }

    private static Logger root(LoggerContext context) {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
