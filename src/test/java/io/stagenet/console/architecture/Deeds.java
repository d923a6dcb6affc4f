package io.stagenet.console.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What code does that a rule may forbid.
public final class Deeds {
    private Deeds() {
    }

    public static DescribedPredicate<AccessTarget> is(String owner, String... names) {
        return DescribedPredicate.describe(owner + "." + String.join("|", names),
                each -> each.getOwner().getName().equals(owner) && List.of(names).contains(each.getName()));
    }

    /// The outermost class carries the name: its inner classes and lambdas are part of it.
    public static DescribedPredicate<JavaClass> areNamed(String ending) {
        return DescribedPredicate.describe("are named *" + ending, each -> {
            String name = each.getName().substring(each.getPackageName().length());
            int inner = name.indexOf('$');
            return (inner < 0 ? name : name.substring(0, inner)).endsWith(ending);
        });
    }

    public static DescribedPredicate<AccessTarget> isClockOrSleep() {
        return is("java.lang.System", "nanoTime", "currentTimeMillis")
                .or(is("java.lang.Thread", "sleep"))
                .or(is("java.util.concurrent.TimeUnit", "sleep"))
                .or(is("java.util.concurrent.locks.LockSupport", "parkNanos", "parkUntil"))
                .or(is("java.util.Date", "<init>"))
                .or(DescribedPredicate.describe("a clock of java.time",
                        each -> each.getOwner().getPackageName().equals("java.time")
                                && !each.getOwner().isEquivalentTo(ZoneId.class)
                                && (each.getName().equals("now") && takesNothing(each)
                                        || each.getName().startsWith("system") || each.getName().startsWith("tick"))))
                .as("a clock or a sleep");
    }

    public static DescribedPredicate<AccessTarget> makesThreads() {
        return is("java.lang.Thread", "ofVirtual", "ofPlatform", "startVirtualThread")
                .or(is("java.util.concurrent.ForkJoinPool", "commonPool"))
                .or(DescribedPredicate.describe("a thread or a pool",
                        each -> each.getOwner().getName().equals("java.util.concurrent.Executors")
                                || each.getName().equals("<init>") && Stream.of(
                                        "java.lang.Thread", "java.util.Timer", "java.util.concurrent.ForkJoinPool",
                                        "java.util.concurrent.ThreadPoolExecutor", "javafx.concurrent.Task",
                                        "javafx.concurrent.Service")
                                        .anyMatch(type -> assignableTo(type).test(each.getOwner()))))
                .as("a thread or a pool");
    }

    public static DescribedPredicate<AccessTarget> isLookUp() {
        return is("java.net.InetAddress", "getByName", "getAllByName", "getLocalHost", "getHostName",
                "getCanonicalHostName")
                .or(is("java.net.InetSocketAddress", "<init>", "getHostName"))
                .as("a look-up of a host name");
    }

    public static DescribedPredicate<AccessTarget> isStandardStream() {
        return is("java.lang.System", "in", "out", "err", "setIn", "setOut", "setErr", "console")
                .or(DescribedPredicate.describe("printStackTrace", each -> each.getName().equals("printStackTrace")
                        && takesNothing(each)))
                .as("a standard stream");
    }

    public static DescribedPredicate<JavaClass> areSockets() {
        var values = Set.of("InetAddress", "Inet4Address", "Inet6Address", "InetSocketAddress", "URI", "URL");
        return DescribedPredicate.describe("are sockets or interfaces", each -> {
            String name = each.getPackageName();
            return name.equals("java.net") && !values.contains(each.getSimpleName())
                    || name.startsWith("java.net.http")
                    || name.equals("java.nio.channels") && each.getSimpleName().matches(".*(Socket|Datagram|Select).*");
        });
    }

    public static ArchCondition<JavaClass> callRunLaterInOnePlace() {
        return new ArchCondition<>("call Platform.runLater in one class at most") {
            private final Set<String> callers = new TreeSet<>();

            @Override
            public void check(JavaClass each, ConditionEvents events) {
                for (JavaAccess<?> access : each.getAccessesFromSelf()) {
                    if (is("javafx.application.Platform", "runLater").test(access.getTarget())) {
                        callers.add(each.getName());
                    }
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                boolean one = callers.size() <= 1;
                events.add(new SimpleConditionEvent(callers, one, "Platform.runLater is called by " + callers));
            }
        };
    }

    private static boolean takesNothing(AccessTarget access) {
        return access instanceof CodeUnitAccessTarget unit && unit.getRawParameterTypes().isEmpty();
    }
}
