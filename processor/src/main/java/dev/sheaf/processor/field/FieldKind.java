package dev.sheaf.processor.field;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import java.util.List;
import java.util.Optional;

/**
 * A kind of field, as one annotation of a component gives it: what it reads, checks, constructs and
 * means. What it requires, and how it is read from the annotation, its {@link Definition} says,
 * which {@link FieldKinds} registers.
 */
public interface FieldKind {
  /** The annotation as it stands on the component. */
  FieldAnnotation annotation();

  // What it reads.

  boolean reads(TypeModel type);

  /** The types that it can read, in words. */
  String readable();

  /**
   * Says that it cannot read a type.
   *
   * @param suggestion which annotation can
   */
  default void refuse(TypeModel type, String suggestion, Problems problems) {
    problems.add(
        ProblemCode.TYPE_NOT_READABLE,
        annotation().position(),
        "%s cannot read %s; it reads %s."
            .formatted(annotation().name(), type.withArticle(), readable()),
        "Change the type, or use another annotation. " + suggestion);
  }

  // What it has to do with the other components of its record.

  /**
   * This field in a record of these components: where it depends on another of them, it learns it
   * here.
   */
  default FieldKind among(List<ComponentModel> components) {
    return this;
  }

  /** The picture of the record that it goes with and is encoded after; empty for most. */
  default Optional<String> followedPicture() {
    return Optional.empty();
  }

  /** The name of its tensor on a component of this name. */
  default String tensorName(String component) {
    return component;
  }

  /** What the component becomes beside it: a field whose tensor stands behind its own. */
  default Optional<FieldKind> second() {
    return Optional.empty();
  }

  // What it checks.

  /** Finds the mistakes in it, on a component of a type that it reads. */
  void check(TypeModel type, Problems problems);

  // What it means.

  /**
   * Whether it asks the component's type, or a class of its own, for members that Lombok writes.
   */
  default boolean mayChange(TypeModel type) {
    return false;
  }

  /** What the tensor is for if the annotation does not say. */
  Role impliedRole();

  /** What the tensor is for. */
  default Role role() {
    List<Role> roles = annotation().roles().get();
    return roles.isEmpty() ? impliedRole() : roles.get(0);
  }

  /** The type of the tensor's elements. */
  DType dtype();

  /** The shape of one sample. */
  List<Integer> shape();

  /** The shape of one sample, in words. */
  default List<String> dimensions() {
    return shape().stream().map(String::valueOf).toList();
  }

  /** How the bytes are made, with all that decides them beside dtype and shape, and no more. */
  String meaning();

  /** What the component holds outside of the model. */
  Content content();

  /** The class names in order of their index; empty where the tensor has none. */
  default List<String> classNames() {
    return List.of();
  }

  /** Whether it has classes that are not known before the program runs. */
  default boolean hasRunTimeClasses() {
    return false;
  }

  /** The tensor that it shares with its neighbours; empty where it has one of its own. */
  default Optional<Value<String>> sharedTensor() {
    return Optional.empty();
  }

  /** Whether its tensor has a column for each component, even where there is only one. */
  default boolean isColumn() {
    return false;
  }

  // What it constructs.

  /** The field's class in the generated code. */
  TypeName javaType();

  /**
   * The code that makes the field of a tensor.
   *
   * @param names of the constants that hold the fields of earlier tensors
   */
  CodeBlock construct(TensorModel tensor, Names names);

  /** How the component is read from tables and shown to visitors of rows. */
  ColumnCode column(String component, TypeModel type);
}
