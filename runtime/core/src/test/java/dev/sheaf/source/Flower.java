package dev.sheaf.source;

import java.nio.file.Path;

public record Flower(Path photo, Species species) {}
