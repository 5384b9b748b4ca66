package dev.sheaf.processor.compiler;

/**
 * A value of an annotation.
 *
 * @param position where it is written; the annotation where it is not written
 */
public record Value<T>(T get, Position position) {}
