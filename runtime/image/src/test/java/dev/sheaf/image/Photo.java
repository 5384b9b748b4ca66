package dev.sheaf.image;

import java.nio.file.Path;

/** A record of the tests with a picture. */
record Photo(Path file, int number) {}
