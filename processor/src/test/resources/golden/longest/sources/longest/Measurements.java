package longest;

import dev.sheaf.annotation.ClassName;
import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Encodes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import dev.sheaf.annotation.Vector;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Names that leave no line short. */
public interface Measurements {
  enum ClassificationOfTheMeasurement {
    @ClassName({"ordinary, everyday measurement", "a measurement without any peculiarity"})
    ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY,
    EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY
  }

  @Sample
  record MeasurementOfALongName(
      @Scalar(tensor = "measurementsOfTheGreenhouse", mean = -12.345678901234, std = 1234.5678)
          double temperatureAtTheNorthernWall,
      @Scalar(tensor = "measurementsOfTheGreenhouse") double temperatureAtTheSouthernWall,
      @Vector(length = 12) float[] spectrumOfTheLightBelowTheNorthernWindow,
      @EncodedBy(CalendarOfTheGardener.class)
          Map<ClassificationOfTheMeasurement, List<String>> entriesInTheCalendarOfTheGardener,
      @OneHot ClassificationOfTheMeasurement classificationOfTheMeasurement) {}

  @Sample
  record PhotographOfALongName(
      @ImagePath(height = 1024, width = 1024, resize = Interpolation.NEAREST, mean = {0.1, 0.2, 0.3})
          Path photographOfTheGreenhouseFromTheNorth,
      @OneHot ClassificationOfTheMeasurement classificationOfTheGreenhouse) {}

  @Encodes(shape = 2)
  final class CalendarOfTheGardener
      implements Encoder<Map<ClassificationOfTheMeasurement, List<String>>> {
    @Override
    public void encode(
        Map<ClassificationOfTheMeasurement, List<String>> entries, ByteBuffer out) {
      out.putFloat(entries.size()).putFloat(0);
    }
  }
}
