/// Micro-benchmarks of the data plane's parts, run by `mvn -q -Pjmh`: how long one value takes in each of them, and
/// whether it costs any memory (`gc.alloc.rate.norm`, bytes per value). The whole way to a socket is measured by
/// [io.stagenet.console.bench].
package io.stagenet.console.bench.micro;
