package held;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.photo.PhotoSource;

/** A photo that may be anywhere: also in a folder. */
@Sample
public record Anywhere(@ImagePath(height = 1, width = 1) PhotoSource photo, @OneHot Kind kind) {}
