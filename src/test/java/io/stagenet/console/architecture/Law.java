package io.stagenet.console.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A rule, why it is one, and classes that break it, each group of them alone.
public record Law(ArchRule rule, String because, List<List<Sin>> sins) {
    public static final String ROOT = "io.stagenet.console";

    /// Each of them breaks it alone.
    public static Law brokenByEach(ArchRule rule, String because, Sin... sins) {
        return new Law(rule, because, List.of(sins).stream().map(List::of).toList());
    }

    /// Only all of them together break it.
    public static Law brokenByAll(ArchRule rule, String because, Sin... sins) {
        return new Law(rule, because, List.of(List.of(sins)));
    }

    public String description() {
        return rule.getDescription();
    }

    /// Fails with what breaks it.
    public void check(JavaClasses house) {
        whole().check(house);
    }

    /// @param folder for the classes of the sins
    public boolean isBrokenBy(List<Sin> together, Path folder) throws IOException {
        var place = Files.createTempDirectory(folder, "sins");
        for (var sin : together) {
            Files.write(place.resolve(sin.className() + ".class"), sin.bytes());
        }
        return whole().evaluate(new ClassFileImporter().importPath(place)).hasViolation();
    }

    private ArchRule whole() {
        return rule.because(because).allowEmptyShould(true);
    }
}
