package io.stagenet.console;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The house plan, as rules. Each rule comes with sins, classes that break it: a rule that no class can break says nothing.
class ArchitectureTest {
    private static final String ROOT = "io.stagenet.console";

    /// What every package may use beside its row: the language, the annotations for null, and the log.
    private static final String[] EVERYWHERE = {"java..", "org.jspecify.annotations..", "org.slf4j.."};

    /// What a package without threads, clocks and I/O may use.
    private static final String[] VALUES = {"java.lang..", "java.math..", "java.text..", "java.time..", "java.util",
        "java.util.function..", "java.util.regex..", "java.util.stream..", "java.nio", "java.nio.charset..",
        "org.jspecify.annotations.."};

    /// One row of the plan's table: what a package may import of ours, and which libraries.
    private record Row(String name, List<String> ours, List<String> others, String because) {
        static Row of(String name, String because) {
            return new Row(name, List.of(), List.of(EVERYWHERE), because);
        }

        Row pure() {
            return new Row(name, ours, List.of(VALUES), because);
        }

        Row imports(String... packages) {
            return new Row(name, List.of(packages), others, because);
        }

        Row uses(String... packages) {
            return new Row(name, ours, Stream.concat(others.stream(), Arrays.stream(packages)).toList(), because);
        }

        Law law() {
            var allowed = new ArrayList<>(others);
            allowed.add(ROOT + ".text..");
            allowed.add(ROOT + "." + name + "..");
            ours.forEach(each -> allowed.add(ROOT + "." + each + ".."));
            var rule = classes().that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                    .as(name + " imports only what its row in the plan's table allows");
            return new Law(rule, because, List.of(
                    Sin.in(name).dependsOn(ROOT + ".Main"),
                    Sin.in(name).dependsOn("info.picocli.CommandLine"),
                    Sin.in(name).dependsOn("com.google.common.base.Joiner")));
        }
    }

    private static final List<Row> TABLE = List.of(
            Row.of("model", "values must be usable and testable anywhere").pure(),
            Row.of("text", "every package takes its words from here").uses(),
            Row.of("json", "one strict reader for all, and Jackson can be replaced in one place")
                    .pure()
                    .uses("java.io..", "tools.jackson..", "com.fasterxml.jackson.annotation.."),
            Row.of("store", "what is written to disk must not depend on who asked for it").imports("model", "json"),
            Row.of("protocol.stagenet", "field names of one protocol stay in its codec")
                    .pure()
                    .uses("java.io..")
                    .imports("model", "json"),
            Row.of("protocol.virgil", "field names of one protocol stay in its codec")
                    .pure()
                    .uses("java.io..")
                    .imports("model", "json"),
            Row.of("net", "sockets know no protocol; jmdns and Java-WebSocket can be replaced in one place")
                    .imports("model")
                    .uses("javax.jmdns..", "org.java_websocket..", "javax.net..", "javax.crypto..", "jdk.net.."),
            Row.of("output", "the data plane never waits for the control plane or the screen")
                    .imports("model", "protocol.stagenet", "net"),
            Row.of("show", "a show plays without devices and without a screen")
                    .imports("model", "output", "json", "store"),
            Row.of("service", "decisions need neither a screen nor the text of a message")
                    .imports("model", "protocol", "net", "output", "show", "store"),
            Row.of("command", "a typed line becomes an action and nothing else").imports("model", "service", "json"),
            Row.of("ui", "the screen asks the desk and draws the state; it never touches the data plane or a socket")
                    .imports("model", "service", "command")
                    .uses("javax.crypto..", "javafx..", "org.controlsfx..", "org.kordamp.ikonli..", "atlantafx.."),
            Row.of("sim", "the simulator is a device: it shares the wire with the console, not its decisions")
                    .imports("model", "protocol", "net", "json"));

    /// A rule, why it is one, and classes that break it.
    private record Law(ArchRule rule, String because, List<Sin> sins) {
        Law(ArchRule rule, String because, Sin... sins) {
            this(rule, because, List.of(sins));
        }

        ArchRule asRule() {
            return rule.because(because).allowEmptyShould(true);
        }
    }

    /// Each is one, but what a show is made of is in a folder of its own within the model.
    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals(ROOT + ".model.show") ? SliceIdentifier.of(ROOT + ".model") : SliceIdentifier.of(name);
        }

        @Override
        public String getDescription() {
            return "packages, what a show is made of being part of the model,";
        }
    };

    private static List<Law> laws() {
        var laws = new ArrayList<Law>();
        TABLE.forEach(row -> laws.add(row.law()));

        laws.add(new Law(slices().assignedFrom(PACKAGES).should().beFreeOfCycles(),
                "two packages that need each other are one package",
                Sin.in("model").dependsOn(ROOT + ".service.Desk")));

        laws.add(new Law(
                noClasses().that()
                        .resideInAPackage(ROOT + ".protocol.stagenet..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".protocol.virgil..")
                        .as("StageNet never imports Virgil"),
                "each protocol changes for reasons of its own",
                Sin.in("protocol.stagenet").dependsOn(ROOT + ".protocol.virgil.Anything")));
        laws.add(new Law(
                noClasses().that()
                        .resideInAPackage(ROOT + ".protocol.virgil..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".protocol.stagenet..")
                        .as("Virgil never imports StageNet"),
                "each protocol changes for reasons of its own",
                Sin.in("protocol.virgil").dependsOn(ROOT + ".protocol.stagenet.Anything")));

        laws.add(new Law(
                noClasses().that()
                        .resideInAPackage(ROOT + ".ui..")
                        .and(areNamed("ViewModel"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..",
                                "javafx.application..", "javafx.animation..", "org.controlsfx..", "org.kordamp..",
                                "atlantafx..", "impl.org.controlsfx.."))
                        .as("a view model touches no scene graph"),
                "what the screen shows must be testable as plain Java",
                Sin.of("ui.StripViewModel").dependsOn("javafx.scene.Node"),
                Sin.of("ui.StripViewModel$1").dependsOn("javafx.stage.Window")));
        laws.add(new Law(
                noClasses().that()
                        .resideInAPackage(ROOT + ".ui..")
                        .and(areNamed("View"))
                        .should()
                        .dependOnClassesThat(resideInAPackage(ROOT + ".service.."))
                        .as("a view touches no service"),
                "a view builds and binds; its view model asks and answers",
                Sin.of("ui.StripView").dependsOn(ROOT + ".service.Desk"),
                Sin.of("ui.StripView$Cell").dependsOn(ROOT + ".service.Desk")));

        laws.add(new Law(
                noClasses().that()
                        .resideOutsideOfPackages(ROOT + ".net..", ROOT + ".output..")
                        .should()
                        .accessTargetWhere(target(isClockOrSleep()))
                        .as("no clock reads and no sleeps outside the schedulers"),
                "time is passed in, or a test must wait for it",
                Sin.in("service").calls("java.time.Instant", "now"),
                Sin.in("ui").calls("java.time.LocalDateTime", "now"),
                Sin.in("sim").calls("java.time.Clock", "systemUTC"),
                Sin.in("store").calls("java.lang.System", "nanoTime"),
                Sin.in("command").calls("java.lang.System", "currentTimeMillis"),
                Sin.in("show").makes("java.util.Date"),
                Sin.in("sim").calls("java.lang.Thread", "sleep"),
                Sin.in("sim").calls("java.util.concurrent.locks.LockSupport", "parkNanos"),
                Sin.of("Main").calls("java.lang.System", "nanoTime")));

        laws.add(new Law(
                noClasses().that()
                        .resideOutsideOfPackages(ROOT + ".net..", ROOT + ".output..", ROOT + ".store..")
                        .should()
                        .accessTargetWhere(target(makesThreads()))
                        .as("threads are made only in net, output and store"),
                "the plan's table of threads must stay complete",
                Sin.in("service").makes("java.lang.Thread"),
                Sin.in("sim").calls("java.lang.Thread", "startVirtualThread"),
                Sin.in("sim").calls("java.lang.Thread", "ofVirtual"),
                Sin.in("ui").calls("java.util.concurrent.Executors", "newCachedThreadPool"),
                Sin.in("ui").makes("java.util.Timer"),
                Sin.in("show").makes("java.util.concurrent.ScheduledThreadPoolExecutor"),
                Sin.in("ui").calls("java.util.concurrent.ForkJoinPool", "commonPool"),
                Sin.in("command").makes("javafx.concurrent.Task")));

        laws.add(new Law(
                noClasses().that()
                        .resideOutsideOfPackage(ROOT + ".net..")
                        .should()
                        .dependOnClassesThat(areSockets())
                        .as("sockets are opened only in net"),
                "every socket has one owner that closes it",
                Sin.in("sim").dependsOn("java.net.ServerSocket"),
                Sin.in("service").dependsOn("java.net.http.HttpClient"),
                Sin.in("store").dependsOn("java.nio.channels.SocketChannel"),
                Sin.in("service").dependsOn("java.net.NetworkInterface")));

        laws.add(new Law(
                noClasses().that()
                        .resideOutsideOfPackage(ROOT + ".net..")
                        .should()
                        .accessTargetWhere(target(isLookUp()))
                        .as("host names are looked up only in net"),
                "a look-up blocks for ten seconds where no name server answers; a literal is read by ofLiteral",
                Sin.in("sim").calls("java.net.InetAddress", "getByName"),
                Sin.in("service").calls("java.net.InetAddress", "getLocalHost"),
                Sin.in("service").calls("java.net.InetSocketAddress", "getHostName"),
                Sin.of("Main").makes("java.net.InetSocketAddress")));

        laws.add(new Law(
                noClasses().that()
                        .resideOutsideOfPackage(ROOT)
                        .should()
                        .accessTargetWhere(target(isStandardStream()))
                        .as("the standard streams are touched only in the root package"),
                "standard output belongs to the answers, and only the root knows whether there are any",
                Sin.in("service").reads("java.lang.System", "out"),
                Sin.in("sim").reads("java.lang.System", "err"),
                Sin.in("command").reads("java.lang.System", "in"),
                Sin.in("net").calls("java.lang.Throwable", "printStackTrace")));

        laws.add(new Law(
                noClasses().that()
                        .resideOutsideOfPackage(ROOT)
                        .should()
                        .accessTargetWhere(target(is("java.lang.System", "exit")))
                        .orShould()
                        .accessTargetWhere(target(is("java.lang.Runtime", "exit", "halt")))
                        .as("nothing ends the process behind the windows' back"),
                "every way out hides the windows and closes the devices first",
                Sin.in("ui").calls("java.lang.System", "exit")));

        laws.add(new Law(
                classes().should(callRunLaterInOnePlace()).as("Platform.runLater is called in one place"),
                "there is one way out to the screen, with at most one hop pending",
                Sin.of("ui.One").calls("javafx.application.Platform", "runLater"),
                Sin.of("ui.Two").calls("javafx.application.Platform", "runLater")));
        return laws;
    }

    private static final Path HOUSE = Path.of("target", "classes");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEachRule() {
        var house = new ClassFileImporter().importPath(HOUSE);
        return laws().stream()
                .map(law -> DynamicTest.dynamicTest(law.rule().getDescription(),
                        () -> law.asRule().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCanBeBroken(@TempDir Path folder) {
        return laws().stream().map(law -> DynamicTest.dynamicTest(law.rule().getDescription(), () -> {
            for (var sins : together(law)) {
                assertThat(law.asRule().evaluate(imported(folder, sins)).hasViolation()).as("%s", sins).isTrue();
            }
        }));
    }

    @Test
    void everyPackageHasARowInTheTable() {
        Set<String> unknown = new TreeSet<>();
        for (var each : new ClassFileImporter().importPath(HOUSE)) {
            String name = each.getPackageName();
            boolean known = name.isEmpty() || name.equals(ROOT) || TABLE.stream()
                    .anyMatch(row -> (name + ".").startsWith(ROOT + "." + row.name() + "."));
            if (!known) {
                unknown.add(name);
            }
        }
        assertThat(unknown).as("packages without a row in TABLE").isEmpty();
    }

    /// Each sin alone, but one call of `runLater` is none and a cycle needs its way back.
    private static List<List<Sin>> together(Law law) {
        String description = law.rule().getDescription();
        if (description.contains("one place")) {
            return List.of(law.sins());
        }
        if (description.contains("cycles")) {
            return List.of(List.of(law.sins().getFirst(), Sin.of("service.Desk").dependsOn(ROOT + ".model.Sinner")));
        }
        return law.sins().stream().map(List::of).toList();
    }

    private static JavaClasses imported(Path folder, List<Sin> sins) throws IOException {
        var place = Files.createTempDirectory(folder, "sins");
        for (var sin : sins) {
            Files.write(place.resolve(sin.className() + ".class"), sin.bytes());
        }
        return new ClassFileImporter().importPath(place);
    }

    /// The outermost class carries the name: its inner classes and lambdas are part of it.
    private static DescribedPredicate<JavaClass> areNamed(String ending) {
        return DescribedPredicate.describe("are named *" + ending, each -> {
            String name = each.getName().substring(each.getPackageName().length());
            int inner = name.indexOf('$');
            return (inner < 0 ? name : name.substring(0, inner)).endsWith(ending);
        });
    }

    private static DescribedPredicate<AccessTarget> is(String owner, String... names) {
        return DescribedPredicate.describe(owner + "." + String.join("|", names),
                each -> each.getOwner().getName().equals(owner) && List.of(names).contains(each.getName()));
    }

    private static DescribedPredicate<AccessTarget> isClockOrSleep() {
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

    private static boolean takesNothing(AccessTarget access) {
        return access instanceof CodeUnitAccessTarget unit && unit.getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<AccessTarget> makesThreads() {
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

    private static DescribedPredicate<AccessTarget> isLookUp() {
        return is("java.net.InetAddress", "getByName", "getAllByName", "getLocalHost", "getHostName",
                "getCanonicalHostName")
                .or(is("java.net.InetSocketAddress", "<init>", "getHostName"))
                .as("a look-up of a host name");
    }

    private static DescribedPredicate<AccessTarget> isStandardStream() {
        return is("java.lang.System", "in", "out", "err", "setIn", "setOut", "setErr", "console")
                .or(DescribedPredicate.describe("printStackTrace", each -> each.getName().equals("printStackTrace")
                        && takesNothing(each)))
                .as("a standard stream");
    }

    private static DescribedPredicate<JavaClass> areSockets() {
        var values = Set.of("InetAddress", "Inet4Address", "Inet6Address", "InetSocketAddress", "URI", "URL");
        return DescribedPredicate.describe("are sockets or interfaces", each -> {
            String name = each.getPackageName();
            return name.equals("java.net") && !values.contains(each.getSimpleName())
                    || name.startsWith("java.net.http")
                    || name.equals("java.nio.channels") && each.getSimpleName().matches(".*(Socket|Datagram|Select).*");
        });
    }

    private static ArchCondition<JavaClass> callRunLaterInOnePlace() {
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

    /// A class that does one wrong thing, made on the fly.
    private record Sin(String className, String deed, Consumer<CodeBuilder> code) {
        /// In the package, in a class of no special name.
        static Sin in(String packageName) {
            return of(packageName + ".Sinner");
        }

        static Sin of(String className) {
            return new Sin(ROOT + "." + className, "nothing", _ -> {
            });
        }

        Sin dependsOn(String type) {
            return new Sin(className, "depends on " + type, code -> code.loadConstant(ClassDesc.of(type)).pop());
        }

        Sin calls(String owner, String method) {
            return new Sin(className, "calls " + owner + "." + method,
                    code -> code.invokestatic(ClassDesc.of(owner), method, MethodTypeDesc.of(ConstantDescs.CD_void)));
        }

        Sin reads(String owner, String field) {
            return new Sin(className, "reads " + owner + "." + field,
                    code -> code.getstatic(ClassDesc.of(owner), field, ConstantDescs.CD_Object).pop());
        }

        Sin makes(String type) {
            return new Sin(className, "makes a " + type, code -> code.new_(ClassDesc.of(type))
                    .dup()
                    .invokespecial(ClassDesc.of(type), ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                    .pop());
        }

        byte[] bytes() {
            return ClassFile.of()
                    .build(ClassDesc.of(className), each -> each
                            .withMethodBody("sin", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, method -> {
                                code.accept(method);
                                method.return_();
                            }));
        }

        @Override
        public String toString() {
            return className + " " + deed;
        }
    }
}
