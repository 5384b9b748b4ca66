package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/** An annotation of a component: what its tensor is and how it is made. */
public sealed interface FieldKind
    permits ClassKind, EncodedKind, ImageKind, ScalarKind, VectorKind, WeightKind {
  /** Where the annotation is. */
  Position site();

  /** As it is written: {@code @OneHot}. */
  String annotation();

  /** The kinds of types that the annotation can read. */
  boolean reads(TypeModel.Kind kind);

  /** The types that the annotation can read, in words. */
  String readable();

  /** What the annotation says about the role: nothing, or one, or by mistake several. */
  List<Role> roles();

  /** What the tensor is for if the annotation does not say. */
  Role impliedRole();

  /** What the tensor is for. */
  default Role role() {
    return roles().isEmpty() ? impliedRole() : roles().get(0);
  }

  /** The type of the tensor's elements. */
  DType dtype();

  /** The shape of one sample. */
  List<Integer> shape();

  /** The class names in order of their index; empty where the tensor has none. */
  default List<String> classNames() {
    return List.of();
  }

  /** How the bytes are made, with all that decides them beside dtype and shape, and no more. */
  String meaning();
}
