package io.stagenet.console.model;

/// How much a notice matters.
public enum Severity {
    INFO, WARNING, ERROR
}
