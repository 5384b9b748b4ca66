package streets;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.BoxFormat;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.Column;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Keypoints;
import dev.sheaf.annotation.Mask;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What belongs to two photos, in every form, and stands before them. */
@Sample
public record Street(
    @Mask(of = "right", classes = 2, ignore = -1) String road,
    @Boxes(
            of = "left",
            most = 3,
            format = BoxFormat.CXCYWH,
            normalised = true,
            classes = {"car", "traffic light"},
            smallest = 0.5)
        List<Box> cars,
    @Scalar float speed,
    @Column("file") @ImagePath(height = 4, width = 6, fit = ImageFit.PAD) Path left,
    @ImagePath(height = 2, width = 3, dtype = DType.UINT8) Path right,
    @Boxes(of = "right", most = 1, format = BoxFormat.XYWH) List<Box> signs,
    @Keypoints(
            of = "left",
            count = 5,
            pairs = {4, 3, 1, 2},
            normalised = true,
            role = Role.INPUT)
        float[] corners,
    @Mask(of = "left", classes = 256, ignore = 0) URI depth) {}
