package dev.sheaf.sql;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.photo.PhotoSource;

/** A photo from wherever a column has it. */
@Sample
record AnyShot(@ImagePath(height = 8, width = 8) PhotoSource image, @OneHot Species label) {}
