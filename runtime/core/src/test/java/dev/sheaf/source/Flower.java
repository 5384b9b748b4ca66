package dev.sheaf.source;

import java.nio.file.Path;

record Flower(Path photo, Species species) {}
