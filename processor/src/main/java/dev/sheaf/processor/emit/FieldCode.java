package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.model.ClassFieldModel;
import dev.sheaf.processor.model.ComponentModel;
import dev.sheaf.processor.model.DType;
import dev.sheaf.processor.model.EncodedFieldModel;
import dev.sheaf.processor.model.EncoderModel;
import dev.sheaf.processor.model.FieldModel;
import dev.sheaf.processor.model.ImageFieldModel;
import dev.sheaf.processor.model.Names;
import dev.sheaf.processor.model.Numbers;
import dev.sheaf.processor.model.Role;
import dev.sheaf.processor.model.ScalarFieldModel;
import dev.sheaf.processor.model.TensorModel;
import dev.sheaf.processor.model.VectorFieldModel;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** The field of a tensor in the generated code: its type and how it is made. */
final class FieldCode {
  private FieldCode() {}

  static TypeName type(TensorModel tensor) {
    FieldModel field = tensor.field();
    if (field instanceof ImageFieldModel) {
      return Runtime.IMAGE_FIELD;
    }
    if (field instanceof ClassFieldModel classes) {
      return classType(classes);
    }
    if (field instanceof ScalarFieldModel) {
      return Runtime.SCALAR_FIELD;
    }
    if (field instanceof VectorFieldModel) {
      return Runtime.VECTOR_FIELD;
    }
    if (field instanceof EncodedFieldModel encoded) {
      return ParameterizedTypeName.get(
          Runtime.ENCODED_FIELD, TypeName.get(encodes(encoded.encoder())));
    }
    return Runtime.WEIGHT_FIELD;
  }

  private static TypeMirror encodes(EncoderModel encoder) {
    return encoder.encodes().orElseThrow();
  }

  private static ClassName classType(ClassFieldModel field) {
    return switch (field.encoding()) {
      case ONE_HOT -> Runtime.ONE_HOT_FIELD;
      case CLASS_INDEX -> Runtime.CLASS_INDEX_FIELD;
      case MULTI_HOT -> Runtime.MULTI_HOT_FIELD;
    };
  }

  static CodeBlock make(TensorModel tensor) {
    FieldModel field = tensor.field();
    if (field instanceof ImageFieldModel image) {
      return image(tensor.name(), image);
    }
    if (field instanceof ClassFieldModel) {
      return CodeBlock.of(
          "$T.of($S, $L, $L_NAMES)",
          type(tensor),
          tensor.name(),
          role(field.role()),
          Names.prefix(tensor));
    }
    if (field instanceof ScalarFieldModel) {
      return scalars(tensor);
    }
    if (field instanceof VectorFieldModel vector) {
      return CodeBlock.of(
          "$T.of($S, $L, $L)",
          Runtime.VECTOR_FIELD,
          tensor.name(),
          role(field.role()),
          vector.length());
    }
    if (field instanceof EncodedFieldModel encoded) {
      return CodeBlock.of(
          "$T.of($S, $L, $L_DTYPE, $L_SHAPE, new $T())",
          Runtime.ENCODED_FIELD,
          tensor.name(),
          role(field.role()),
          Names.prefix(tensor),
          Names.prefix(tensor),
          TypeName.get(encoded.encoder().mirror()));
    }
    return CodeBlock.of("$T.of($S)", Runtime.WEIGHT_FIELD, tensor.name());
  }

  private static CodeBlock role(Role role) {
    return CodeBlock.of("$T.$L", Runtime.ROLE, role.name());
  }

  /** Only what is not the default is written. */
  private static CodeBlock image(String name, ImageFieldModel image) {
    Chain chain =
        new Chain(
            CodeBlock.of(
                "$T.builder($S, $L, $L, $L)",
                Runtime.IMAGE_FIELD,
                name,
                role(image.role()),
                image.height(),
                image.width()));
    if (image.channels() != 3) {
      chain.add("channels($L)", image.channels());
    }
    if (!image.layout().equals("CHANNELS_FIRST")) {
      chain.add("layout($T.$L)", Runtime.LAYOUT, image.layout());
    }
    if (!image.resize().equals("BILINEAR")) {
      chain.add("resize($T.$L)", Runtime.RESIZE, image.resize());
    }
    if (!image.antialias()) {
      chain.add("antialias(false)");
    }
    if (!image.fit().equals("STRETCH")) {
      chain.add("fit($T.$L)", Runtime.ASPECT, image.fit());
    }
    if (!image.exif()) {
      chain.add("exif(false)");
    }
    if (image.scale() != ImageFieldModel.DEFAULT_SCALE) {
      chain.add("scale($L)", Numbers.text(image.scale()));
    }
    perChannel(chain, "mean", image.mean());
    perChannel(chain, "std", image.std());
    if (image.dtype() != DType.FLOAT32) {
      chain.add("dtype($T.$L)", Runtime.DTYPE, image.dtype().name());
    }
    return chain.add("build()").value();
  }

  private static void perChannel(Chain chain, String setting, List<Double> values) {
    if (!values.isEmpty()) {
      chain.add("$L($L)", setting, String.join(", ", values.stream().map(Numbers::text).toList()));
    }
  }

  private static CodeBlock scalars(TensorModel tensor) {
    Chain chain =
        new Chain(
            CodeBlock.of(
                "$T.builder($S, $L)",
                Runtime.SCALAR_FIELD,
                tensor.name(),
                role(tensor.field().role())));
    for (ComponentModel column : tensor.columns()) {
      ScalarFieldModel scalar = (ScalarFieldModel) column.field();
      if (scalar.isRanged()) {
        chain.add(
            "ranged($S, $L, $L)",
            column.name(),
            Numbers.text(scalar.min()),
            Numbers.text(scalar.max()));
      } else if (scalar.isStandardised()) {
        chain.add(
            "standardised($S, $L, $L)",
            column.name(),
            Numbers.text(scalar.mean()),
            Numbers.text(scalar.std()));
      } else {
        chain.add("column($S)", column.name());
      }
    }
    return chain.add("build()").value();
  }
}
