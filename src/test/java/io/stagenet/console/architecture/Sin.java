package io.stagenet.console.architecture;

import static io.stagenet.console.architecture.Law.ROOT;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/// A class that does one wrong thing, made on the fly.
public record Sin(String className, String deed, Consumer<CodeBuilder> code) {
    /// In the package, in a class of no special name.
    public static Sin in(String packageName) {
        return of(packageName + ".Sinner");
    }

    public static Sin of(String className) {
        return new Sin(ROOT + "." + className, "nothing", _ -> {
        });
    }

    public Sin dependsOn(String type) {
        return new Sin(className, "depends on " + type, code -> code.loadConstant(ClassDesc.of(type)).pop());
    }

    public Sin calls(String owner, String method) {
        return new Sin(className, "calls " + owner + "." + method,
                code -> code.invokestatic(ClassDesc.of(owner), method, MethodTypeDesc.of(ConstantDescs.CD_void)));
    }

    public Sin reads(String owner, String field) {
        return new Sin(className, "reads " + owner + "." + field,
                code -> code.getstatic(ClassDesc.of(owner), field, ConstantDescs.CD_Object).pop());
    }

    public Sin makes(String type) {
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
