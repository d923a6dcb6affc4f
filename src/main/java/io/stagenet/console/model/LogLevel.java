package io.stagenet.console.model;

/// How much is noted in the log, from least to most; each takes in those before it.
public enum LogLevel {
    /// Faults of the console.
    ERROR,
    /// And what hinders it.
    WARN,
    /// And what the operator was told, and when the console began and ended.
    INFO,
    /// And what it does about its links, files and sockets.
    DEBUG,
    /// And every step of that.
    TRACE
}
