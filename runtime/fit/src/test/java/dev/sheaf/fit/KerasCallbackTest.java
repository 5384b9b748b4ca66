package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.sheaf.fit.callback.EarlyStopping;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.callback.Mode;
import dev.sheaf.fit.callback.ReduceLROnPlateau;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Callbacks against what Keras 3's did with the same losses: {@code keras/record_callbacks.py}. */
final class KerasCallbackTest {
  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  private static JsonArray recorded(String name) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                KerasCallbackTest.class.getResourceAsStream("keras/callbacks.json")),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, JsonObject.class).getAsJsonArray(name);
    }
  }

  private static double[] numbers(JsonElement array) {
    return new Gson().fromJson(array, double[].class);
  }

  private static Mode mode(JsonObject arguments) {
    return arguments.get("mode").getAsString().equals("min") ? Mode.MIN : Mode.MAX;
  }

  @Test
  void earlyStoppingStopsAndRestoresWhenKerasDoes() throws IOException {
    for (JsonElement each : recorded("EarlyStopping")) {
      JsonObject keras = each.getAsJsonObject();
      JsonObject arguments = keras.getAsJsonObject("arguments");
      EarlyStopping.Builder builder =
          EarlyStopping.builder()
              .monitor("loss")
              .restoreBestWeights(true)
              .patience(arguments.get("patience").getAsInt())
              .minDelta(arguments.get("min_delta").getAsDouble())
              .mode(mode(arguments))
              .startFromEpoch(arguments.get("start_from_epoch").getAsInt());
      if (!arguments.get("baseline").isJsonNull()) {
        builder.baseline(arguments.get("baseline").getAsDouble());
      }
      TinyLearner learner = new TinyLearner(0);
      int epochs =
          new LossScript(learner, numbers(keras.get("losses"))).run(builder.build(), NOWHERE);
      assertThat(epochs).as(keras.toString()).isEqualTo(keras.get("epochs").getAsInt());
      assertThat(learner.weight())
          .as(keras.toString())
          .isEqualTo(keras.get("weights").getAsDouble());
    }
  }

  @Test
  void reduceLROnPlateauLowersTheRateAsKerasDoes() throws IOException {
    for (JsonElement each : recorded("ReduceLROnPlateau")) {
      JsonObject keras = each.getAsJsonObject();
      JsonObject arguments = keras.getAsJsonObject("arguments");
      ReduceLROnPlateau plateau =
          ReduceLROnPlateau.builder()
              .monitor("loss")
              .factor(arguments.get("factor").getAsDouble())
              .patience(arguments.get("patience").getAsInt())
              .minDelta(arguments.get("min_delta").getAsDouble())
              .mode(mode(arguments))
              .cooldown(arguments.get("cooldown").getAsInt())
              .minLr(arguments.get("min_lr").getAsDouble())
              .build();
      TinyLearner learner = new TinyLearner(1);
      List<Double> rates = new ArrayList<>();
      Callback after =
          LambdaCallback.builder()
              .onEpochEnd((epoch, logs) -> rates.add(learner.learningRate()))
              .build();
      History history =
          new LossScript(learner, numbers(keras.get("losses"))).history(NOWHERE, plateau, after);
      assertThat(rates)
          .as(keras.toString())
          .containsExactlyElementsOf(Arrays.stream(numbers(keras.get("rates"))).boxed().toList());
      assertThat(history.get("learning_rate").stream().mapToDouble(Double::doubleValue).toArray())
          .as(keras.toString())
          .containsExactly(numbers(keras.get("logged")), within(1e-12));
    }
  }
}
