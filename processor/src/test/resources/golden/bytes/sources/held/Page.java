package held;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Mask;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.ByteBuffer;

/** Photos whose bytes are in memory, and one of a class of the user's that tables can read. */
@Sample
public record Page(
    @ImagePath(height = 2, width = 4) byte[] scan,
    @Mask(of = "scan", classes = 3) byte[] regions,
    @ImagePath(height = 2, width = 2) ByteBuffer stamp,
    @ImagePath(height = 1, width = 1) Archived cover,
    @OneHot Kind kind) {}
