package dev.sheaf.load;

import java.nio.file.Path;

/** A record of the tests with a file. */
public record Photo(Path file, int label) {}
