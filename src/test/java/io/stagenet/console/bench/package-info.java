/// The benchmark of the data plane: senders, a counting gateway, and what runs, compares and draws them. Every
/// candidate is a process of its own, started by [io.stagenet.console.bench.Bench] (`mvn -q -Pbench`); nothing of it is
/// part of `mvn verify` but the tests of its arithmetic.
package io.stagenet.console.bench;
