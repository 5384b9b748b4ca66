package dev.sheaf.processor.compiler;

import java.util.List;

/**
 * What else there is where a record is compiled.
 *
 * @param taken the simple names of generated classes that other classes have
 * @param neighbours the names of classes that can be written without an import, sorted
 * @param seesImages whether the record's module can use {@code sheaf-image}
 * @param inModule whether the record is in a named module
 * @param hasImages whether {@code sheaf-image} is there, but not read by the record's module
 */
public record Scope(
    List<String> taken,
    List<String> neighbours,
    boolean seesImages,
    boolean inModule,
    boolean hasImages) {}
