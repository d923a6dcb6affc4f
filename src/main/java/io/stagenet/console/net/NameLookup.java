package io.stagenet.console.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Turns host names into addresses without holding anybody up. Any thread.
///
/// The system's resolver cannot be interrupted and may take long to give up. So each name being looked up has a thread
/// of its own until the resolver answers, and however often it is asked for meanwhile, only one.
final class NameLookup {
    private final ConcurrentMap<String, CompletableFuture<InetAddress>> underWay = new ConcurrentHashMap<>();
    /// Not that of the link that happens to ask.
    private final ThreadGroup threads = new ThreadGroup("name lookup");

    /// An IP literal is done at once and asks nobody; it is never looked up in reverse either.
    ///
    /// @return fails with an [UnknownHostException]
    CompletableFuture<InetAddress> resolve(String host) {
        try {
            return CompletableFuture.completedFuture(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException aName) {
            // A copy, so that one who gives up waiting does not end it for the others.
            return underWay.computeIfAbsent(host, this::begin).copy();
        }
    }

    private CompletableFuture<InetAddress> begin(String host) {
        var answer = new CompletableFuture<InetAddress>();
        Thread.ofPlatform().group(threads).name("name lookup " + host).daemon(true).start(() -> {
            try {
                answer.complete(InetAddress.getByName(host));
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            } finally {
                underWay.remove(host, answer);
            }
        });
        return answer;
    }
}
