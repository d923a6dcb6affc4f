package io.stagenet.console.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.stagenet.console.architecture.Law.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One row of the plan's table: what a package may import of ours, and which libraries.
public record Row(String name, List<String> ours, List<String> others, String because) {
    /// What every package may use beside its row: the language, the annotations for null, and the log.
    private static final String[] EVERYWHERE = {"java..", "org.jspecify.annotations..", "org.slf4j.."};

    /// What a package without threads, clocks and I/O may use.
    private static final String[] VALUES = {"java.lang..", "java.math..", "java.text..", "java.time..", "java.util",
        "java.util.function..", "java.util.regex..", "java.util.stream..", "java.nio", "java.nio.charset..",
        "org.jspecify.annotations.."};

    public static Row of(String name, String because) {
        return new Row(name, List.of(), List.of(EVERYWHERE), because);
    }

    public Row pure() {
        return new Row(name, ours, List.of(VALUES), because);
    }

    public Row imports(String... packages) {
        return new Row(name, List.of(packages), others, because);
    }

    public Row uses(String... packages) {
        return new Row(name, ours, Stream.concat(others.stream(), Arrays.stream(packages)).toList(), because);
    }

    /// The row as a rule.
    public Law law() {
        var allowed = new ArrayList<>(others);
        allowed.add(ROOT + ".text..");
        allowed.add(ROOT + "." + name + "..");
        ours.forEach(each -> allowed.add(ROOT + "." + each + ".."));
        var rule = classes().that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .as(name + " imports only what its row in the plan's table allows");
        return Law.brokenByEach(rule, because,
                Sin.in(name).dependsOn(ROOT + ".Main"),
                Sin.in(name).dependsOn("info.picocli.CommandLine"),
                Sin.in(name).dependsOn("com.google.common.base.Joiner"));
    }
}
