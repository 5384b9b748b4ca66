package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The platform's {@code @Generated}, where the user's module can see it.
 *
 * @param annotation empty if the module does not read {@code java.compiler}
 */
public record Generated(Optional<ClassName> annotation) {
  static final String BY = "dev.sheaf.processor.SequenceProcessor";

  /** What the module of {@code type} can see. */
  public static Generated seenFrom(TypeElement type, Elements elements) {
    String name = "javax.annotation.processing.Generated";
    ModuleElement module = elements.getModuleOf(type);
    TypeElement found =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return new Generated(Optional.ofNullable(found).map(ClassName::get));
  }
}
