package scans;

import dev.sheaf.DType;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Layout;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Sample;
import java.net.URI;
import java.nio.file.Path;

/** A picture in every form. */
@Sample(unlabelled = true)
public record Scan(
    @ImagePath(height = 2, width = 3, channels = 1, scale = 2, mean = 10, std = 4) String grey,
    @ImagePath(
            height = 4,
            width = 2,
            layout = Layout.CHANNELS_LAST,
            resize = Interpolation.BICUBIC,
            mean = {0.5, 0.25, 0},
            std = {1, 1, 0.5})
        URI last,
    @ImagePath(
            height = 2,
            width = 2,
            resize = Interpolation.NEAREST,
            antialias = false,
            fit = ImageFit.PAD,
            exif = false,
            dtype = DType.UINT8)
        Path bytes,
    @ImagePath(height = 2, width = 2, resize = Interpolation.AREA, fit = ImageFit.CROP) Path cropped) {}
