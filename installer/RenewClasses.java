import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Copies a jar and gives its classes of Java 5 the form of Java 6, with the stack maps that go with it; what they do stays
/// the same. The virtual machine keeps no class older than that in a cache of classes.
///
/// ```
/// java installer/RenewClasses.java FROM.jar TO.jar
/// ```
void main(String[] words) throws IOException {
    try (var from = new JarFile(words[0]); var to = new JarOutputStream(Files.newOutputStream(Path.of(words[1])))) {
        var classes = ClassHierarchyResolver.ofResourceParsing(type -> {
            var name = type.descriptorString();
            try {
                var entry = from.getEntry(name.substring(1, name.length() - 1) + ".class");
                return entry == null ? null : from.getInputStream(entry);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        var file = ClassFile.of(ClassHierarchyResolverOption.of(classes.orElse(ClassHierarchyResolver.defaultResolver())));
        // Each body is written anew, or it would be copied without a stack map.
        var renewed = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(ClassFile.JAVA_6_VERSION, 0);
                    } else {
                        builder.with(element);
                    }
                });
        for (var entry : from.stream().toList()) {
            byte[] bytes;
            try (var in = from.getInputStream(entry)) {
                bytes = in.readAllBytes();
            }
            if (entry.getName().endsWith(".class")) {
                var old = file.parse(bytes);
                if (old.majorVersion() < ClassFile.JAVA_6_VERSION) {
                    bytes = file.transformClass(old, renewed);
                }
            }
            var copy = new JarEntry(entry.getName());
            copy.setTime(entry.getTime());
            to.putNextEntry(copy);
            to.write(bytes);
        }
    }
}
