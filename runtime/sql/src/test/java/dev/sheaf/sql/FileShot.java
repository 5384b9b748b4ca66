package dev.sheaf.sql;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** The same photo in a file. */
@Sample
record FileShot(@ImagePath(height = 8, width = 8) Path image, @OneHot Species label) {}
