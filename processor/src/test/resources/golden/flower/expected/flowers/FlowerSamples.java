package flowers;

import dev.sheaf.annotation.SheafGenerated;
import javax.annotation.processing.Generated;

/** Where {@link Flower} samples come from. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FlowerSamples {
  private FlowerSamples() {}
}
