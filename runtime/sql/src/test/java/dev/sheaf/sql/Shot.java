package dev.sheaf.sql;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;

/** A photo that is bytes. */
@Sample
record Shot(@ImagePath(height = 8, width = 8) byte[] image, @OneHot Species label) {}
