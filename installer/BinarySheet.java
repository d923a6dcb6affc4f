import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Writes a stylesheet in JavaFX's binary form. Where one lies beside a sheet, JavaFX reads it instead, and parses no text
/// while the window is waited for.
///
/// ```
/// java --module-path target/stagenet-console/lib --add-modules javafx.graphics installer/BinarySheet.java IN.css OUT.bss
/// ```
void main(String[] args) throws IOException {
    if (args.length != 2) {
        IO.println("BinarySheet IN.css OUT.bss");
        System.exit(2);
    }
    Stylesheet.convertToBinary(new File(args[0]), new File(args[1]));
}
