package io.stagenet.console;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.stagenet.console.architecture.Deeds.areNamed;
import static io.stagenet.console.architecture.Deeds.areSockets;
import static io.stagenet.console.architecture.Deeds.callRunLaterInOnePlace;
import static io.stagenet.console.architecture.Deeds.is;
import static io.stagenet.console.architecture.Deeds.isClockOrSleep;
import static io.stagenet.console.architecture.Deeds.isLookUp;
import static io.stagenet.console.architecture.Deeds.isStandardStream;
import static io.stagenet.console.architecture.Deeds.makesThreads;
import static io.stagenet.console.architecture.Law.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.stagenet.console.architecture.Law;
import io.stagenet.console.architecture.Row;
import io.stagenet.console.architecture.Sin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The house plan, as rules. Each rule comes with sins, classes that break it: a rule that no class can break says nothing.
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath("target/classes");

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

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEachRule() {
        return laws().stream().map(law -> DynamicTest.dynamicTest(law.description(), () -> law.check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCanBeBroken(@TempDir Path folder) {
        return laws().stream().map(law -> DynamicTest.dynamicTest(law.description(), () -> {
            for (var together : law.sins()) {
                assertThat(law.isBrokenBy(together, folder)).as("%s", together).isTrue();
            }
        }));
    }

    @Test
    void everyPackageHasARowInTheTable() {
        Set<String> unknown = new TreeSet<>();
        for (var each : HOUSE) {
            String name = each.getPackageName();
            boolean known = name.isEmpty() || name.equals(ROOT) || TABLE.stream()
                    .anyMatch(row -> (name + ".").startsWith(ROOT + "." + row.name() + "."));
            if (!known) {
                unknown.add(name);
            }
        }
        assertThat(unknown).as("packages without a row in TABLE").isEmpty();
    }

    private static List<Law> laws() {
        var laws = new ArrayList<Law>();
        TABLE.forEach(row -> laws.add(row.law()));

        laws.add(Law.brokenByAll(slices().assignedFrom(PACKAGES).should().beFreeOfCycles(),
                "two packages that need each other are one package",
                Sin.in("model").dependsOn(ROOT + ".service.Desk"),
                Sin.of("service.Desk").dependsOn(ROOT + ".model.Sinner")));

        laws.add(Law.brokenByEach(
                noClasses().that()
                        .resideInAPackage(ROOT + ".protocol.stagenet..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".protocol.virgil..")
                        .as("StageNet never imports Virgil"),
                "each protocol changes for reasons of its own",
                Sin.in("protocol.stagenet").dependsOn(ROOT + ".protocol.virgil.Anything")));
        laws.add(Law.brokenByEach(
                noClasses().that()
                        .resideInAPackage(ROOT + ".protocol.virgil..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".protocol.stagenet..")
                        .as("Virgil never imports StageNet"),
                "each protocol changes for reasons of its own",
                Sin.in("protocol.virgil").dependsOn(ROOT + ".protocol.stagenet.Anything")));

        laws.add(Law.brokenByEach(
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
        laws.add(Law.brokenByEach(
                noClasses().that()
                        .resideInAPackage(ROOT + ".ui..")
                        .and(areNamed("View"))
                        .should()
                        .dependOnClassesThat(resideInAPackage(ROOT + ".service.."))
                        .as("a view touches no service"),
                "a view builds and binds; its view model asks and answers",
                Sin.of("ui.StripView").dependsOn(ROOT + ".service.Desk"),
                Sin.of("ui.StripView$Cell").dependsOn(ROOT + ".service.Desk")));

        laws.add(Law.brokenByEach(
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

        laws.add(Law.brokenByEach(
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

        laws.add(Law.brokenByEach(
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

        laws.add(Law.brokenByEach(
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

        laws.add(Law.brokenByEach(
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

        laws.add(Law.brokenByEach(
                noClasses().that()
                        .resideOutsideOfPackage(ROOT)
                        .should()
                        .accessTargetWhere(target(is("java.lang.System", "exit")))
                        .orShould()
                        .accessTargetWhere(target(is("java.lang.Runtime", "exit", "halt")))
                        .as("nothing ends the process behind the windows' back"),
                "every way out hides the windows and closes the devices first",
                Sin.in("ui").calls("java.lang.System", "exit")));

        laws.add(Law.brokenByAll(
                classes().should(callRunLaterInOnePlace()).as("Platform.runLater is called in one place"),
                "there is one way out to the screen, with at most one hop pending",
                Sin.of("ui.One").calls("javafx.application.Platform", "runLater"),
                Sin.of("ui.Two").calls("javafx.application.Platform", "runLater")));
        return laws;
    }
}
