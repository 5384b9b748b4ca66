package swapped;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.net.URI;

/** A file alone, as a URI. */
@Sample(unlabelled = true)
record Frame(@ImagePath(height = 1, width = 1) URI file) {}
