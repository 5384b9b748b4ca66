package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/** A class that is written. */
public record SourceFile(ClassName name, String text) {
  static SourceFile of(ClassName name, TypeSpec.Builder type) {
    JavaFile file =
        JavaFile.builder(name.packageName(), type.build())
            .indent("  ")
            .skipJavaLangImports(true)
            .build();
    return new SourceFile(name, Layout.of(file.toString()));
  }
}
