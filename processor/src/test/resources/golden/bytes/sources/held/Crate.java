package held;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.util.List;

/** Bytes with boxes: whoever reads COCO says where the bytes come from. */
@Sample
public record Crate(
    @ImagePath(height = 2, width = 2) byte[] photo, @Boxes(most = 3) List<Box> things) {}
