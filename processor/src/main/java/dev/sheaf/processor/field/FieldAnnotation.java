package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Values;

/**
 * The annotation of a component as it stands there.
 *
 * @param name as it is written: {@code @OneHot}
 * @param roles what it says about the role: nothing, or one, or by mistake several
 */
public record FieldAnnotation(String name, Position position, Values<Role> roles) {}
