package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * A class that is written.
 *
 * @param origin the one class that it follows from, so that build tools know when to write it anew
 */
public record SourceFile(ClassName name, String text, Element origin) {
  static SourceFile of(ClassName name, TypeSpec.Builder type, Element origin) {
    JavaFile file =
        JavaFile.builder(name.packageName(), type.build())
            .indent("  ")
            .skipJavaLangImports(true)
            .build();
    return new SourceFile(name, Layout.of(file.toString()), origin);
  }

  /** Writes it where the compiler finds it. */
  public void writeTo(Filer filer) throws IOException {
    try (Writer writer = filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
      writer.write(text);
    }
  }
}
