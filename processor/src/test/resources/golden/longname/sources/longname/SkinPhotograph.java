package longname;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

@Sample
public record SkinPhotograph(
    @ImagePath(height = 224, width = 224, mean = {0.485, 0.456, 0.406}, std = {0.229, 0.224, 0.225})
        Path photograph,
    @OneHot(classes = {"daisy", "rose"}) String diagnosis) {}
