package dev.sheaf.processor.field;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The class of an {@code @EncodedBy}.
 *
 * @param name with the package
 * @param text without the package
 * @param mirror the class itself
 * @param obstacle why generated code cannot make an instance; empty where it can
 * @param encodes what it is an {@code Encoder} of; empty if it is not one
 * @param takesComponent whether it encodes the component's type
 * @param declared whether it has an {@code @Encodes}
 */
public record EncoderModel(
    String name,
    String text,
    TypeMirror mirror,
    Optional<String> obstacle,
    Optional<TypeMirror> encodes,
    boolean takesComponent,
    boolean declared,
    List<Integer> shape,
    DType dtype) {}
