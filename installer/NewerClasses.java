import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Copies a jar, its classes written as Java 8 would have compiled them: the same instructions, with stack maps.
///
/// A trained cache leaves classes older than Java 6 out, since they lack these maps and are checked by an old verifier.
/// They would be read and checked anew at every start.
///
/// ```
/// java installer/NewerClasses.java OLD.jar NEW.jar
/// ```
void main(String[] args) throws IOException {
    if (args.length != 2) {
        IO.println("NewerClasses OLD.jar NEW.jar");
        System.exit(2);
    }
    int written = 0;
    try (var old = new JarFile(args[0]);
            var out = new JarOutputStream(Files.newOutputStream(Path.of(args[1])))) {
        var rewriter = rewriter(old);
        for (var entry : Collections.list(old.entries())) {
            byte[] bytes = read(old, entry);
            if (entry.getName().endsWith(".class") && major(bytes) < OLDEST_WITH_STACK_MAPS) {
                bytes = newer(rewriter, bytes);
                written++;
            }
            var copy = new JarEntry(entry.getName());
            copy.setTimeLocal(entry.getTimeLocal());
            out.putNextEntry(copy);
            out.write(bytes);
            out.closeEntry();
        }
    }
    if (written == 0) {
        IO.println("No class of " + args[0] + " is that old: this step is not needed any more.");
        System.exit(1);
    }
}

static final int OLDEST_WITH_STACK_MAPS = 50;

/// Stack maps need to know what extends what: in the jar, else in the JDK.
static ClassFile rewriter(JarFile jar) {
    var classes = ClassHierarchyResolver.ofResourceParsing(name -> {
        try {
            String path = name.descriptorString();
            var entry = jar.getEntry(path.substring(1, path.length() - 1) + ".class");
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    });
    return ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(classes.orElse(ClassHierarchyResolver.defaultResolver())));
}

static byte[] newer(ClassFile rewriter, byte[] old) {
    // Bodies that no one touches would be copied as they are.
    ClassTransform bodies = ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    var version = ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0));
    return rewriter.transformClass(rewriter.parse(old), bodies.andThen(version));
}

static int major(byte[] classFile) {
    return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
}

static byte[] read(JarFile jar, JarEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
        return in.readAllBytes();
    }
}
