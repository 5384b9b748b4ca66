package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.field.ClassKind;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.DType;
import dev.sheaf.processor.field.EncodedKind;
import dev.sheaf.processor.field.EncoderModel;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.Literals;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.ScalarKind;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.field.VectorKind;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** The field of a tensor in the generated code: its type and how it is made. */
final class FieldCode {
  private FieldCode() {}

  static TypeName type(TensorModel tensor) {
    FieldKind field = tensor.field();
    if (field instanceof ImageKind) {
      return RuntimeClasses.IMAGE_FIELD;
    }
    if (field instanceof ClassKind classes) {
      return classType(classes);
    }
    if (field instanceof ScalarKind) {
      return RuntimeClasses.SCALAR_FIELD;
    }
    if (field instanceof VectorKind) {
      return RuntimeClasses.VECTOR_FIELD;
    }
    if (field instanceof EncodedKind encoded) {
      return ParameterizedTypeName.get(
          RuntimeClasses.ENCODED_FIELD, TypeName.get(encodes(encoded.encoder())));
    }
    return RuntimeClasses.WEIGHT_FIELD;
  }

  private static TypeMirror encodes(EncoderModel encoder) {
    return encoder.encodes().orElseThrow();
  }

  private static ClassName classType(ClassKind field) {
    return switch (field.encoding()) {
      case ONE_HOT -> RuntimeClasses.ONE_HOT_FIELD;
      case CLASS_INDEX -> RuntimeClasses.CLASS_INDEX_FIELD;
      case MULTI_HOT -> RuntimeClasses.MULTI_HOT_FIELD;
    };
  }

  static CodeBlock make(TensorModel tensor) {
    FieldKind field = tensor.field();
    if (field instanceof ImageKind image) {
      return image(tensor.name(), image);
    }
    if (field instanceof ClassKind) {
      return CodeBlock.of(
          "$T.of($S, $L, $L)",
          type(tensor),
          tensor.name(),
          role(field.role()),
          ClassLiterals.of(field.classNames()));
    }
    if (field instanceof ScalarKind) {
      return scalars(tensor);
    }
    if (field instanceof VectorKind vector) {
      return CodeBlock.of(
          "$T.of($S, $L, $L)",
          RuntimeClasses.VECTOR_FIELD,
          tensor.name(),
          role(field.role()),
          vector.length());
    }
    if (field instanceof EncodedKind encoded) {
      return CodeBlock.of(
          "$T.of($S, $L, $T.$L, $L_SHAPE, new $T())",
          RuntimeClasses.ENCODED_FIELD,
          tensor.name(),
          role(field.role()),
          RuntimeClasses.DTYPE,
          field.dtype().name(),
          Names.prefix(tensor),
          TypeName.get(encoded.encoder().mirror()));
    }
    return CodeBlock.of("$T.of($S)", RuntimeClasses.WEIGHT_FIELD, tensor.name());
  }

  private static CodeBlock role(Role role) {
    return CodeBlock.of("$T.$L", RuntimeClasses.ROLE, role.name());
  }

  /** Only what is not the default is written. */
  private static CodeBlock image(String name, ImageKind image) {
    CodeBlock.Builder settings = CodeBlock.builder();
    if (image.channels() != 3) {
      settings.add(".channels($L)", image.channels());
    }
    if (!image.layout().equals("CHANNELS_FIRST")) {
      settings.add(".layout($T.$L)", RuntimeClasses.LAYOUT, image.layout());
    }
    if (!image.resize().equals("BILINEAR")) {
      settings.add(".resize($T.$L)", RuntimeClasses.RESIZE, image.resize());
    }
    if (!image.antialias()) {
      settings.add(".antialias(false)");
    }
    if (!image.fit().equals("STRETCH")) {
      settings.add(".fit($T.$L)", RuntimeClasses.ASPECT, image.fit());
    }
    if (!image.exif()) {
      settings.add(".exif(false)");
    }
    if (image.scale() != ImageKind.DEFAULT_SCALE) {
      settings.add(".scale($L)", Literals.text(image.scale()));
    }
    perChannel(settings, "mean", image.mean());
    perChannel(settings, "std", image.std());
    if (image.dtype() != DType.FLOAT32) {
      settings.add(".dtype($T.$L)", RuntimeClasses.DTYPE, image.dtype().name());
    }
    return CodeBlock.of(
        "$T.$L($S, $L, $L, $L)$L$L",
        RuntimeClasses.IMAGE_FIELD,
        settings.isEmpty() ? "of" : "builder",
        name,
        role(image.role()),
        image.height(),
        image.width(),
        settings.build(),
        settings.isEmpty() ? "" : ".build()");
  }

  private static void perChannel(CodeBlock.Builder settings, String setting, List<Double> values) {
    if (!values.isEmpty()) {
      settings.add(
          ".$L($L)", setting, String.join(", ", values.stream().map(Literals::text).toList()));
    }
  }

  private static CodeBlock scalars(TensorModel tensor) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($S, $L)",
                RuntimeClasses.SCALAR_FIELD,
                tensor.name(),
                role(tensor.field().role()));
    for (ComponentModel column : tensor.columns()) {
      ScalarKind scalar = (ScalarKind) column.field();
      if (scalar.isRanged()) {
        code.add(
            ".ranged($S, $L, $L)",
            column.name(),
            Literals.text(scalar.min()),
            Literals.text(scalar.max()));
      } else if (scalar.isStandardised()) {
        code.add(
            ".standardised($S, $L, $L)",
            column.name(),
            Literals.text(scalar.mean()),
            Literals.text(scalar.std()));
      } else {
        code.add(".column($S)", column.name());
      }
    }
    return code.add(".build()").build();
  }
}
