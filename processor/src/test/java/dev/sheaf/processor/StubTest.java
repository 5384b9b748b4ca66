package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.processor.emit.Emitter;
import dev.sheaf.processor.emit.SourceFile;
import dev.sheaf.processor.record.SampleModel;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever users call of a record's classes is there too while the record has a mistake. */
final class StubTest {
  @TempDir Path folder;

  static Stream<String> records() throws IOException {
    return GoldenTest.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void hasEveryMemberOfTheClassesInFull(String record) throws Exception {
    Compilation full = GoldenTest.compilation(record, folder.resolve("full")).javac();
    Compilation stub =
        GoldenTest.compilation(record, folder.resolve("stub"))
            .processor(new SequenceProcessor(new StubEmitter()))
            .javac();
    assertThat(full.errors()).isEmpty();
    assertThat(stub.errors()).isEmpty();
    assertThat(stub.generated().keySet()).isEqualTo(full.generated().keySet());
    assertThat(stub.generated().values()).anyMatch(text -> text.contains("has mistakes"));
    for (String file : full.generated().keySet()) {
      String name = file.replace(".java", "").replace('/', '.');
      assertThat(members(stub, name)).as(name).containsAll(members(full, name));
    }
  }

  private static Set<String> members(Compilation compilation, String name) throws Exception {
    URL[] classes = {compilation.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, StubTest.class.getClassLoader())) {
      Class<?> type = Class.forName(name, false, loader);
      Set<String> members = new TreeSet<>();
      members.add(Modifier.toString(type.getModifiers()) + " extends " + type.getSuperclass());
      for (Field field : type.getDeclaredFields()) {
        add(members, field, field.getType(), new Class<?>[0]);
      }
      for (Method method : type.getDeclaredMethods()) {
        add(members, method, method.getReturnType(), method.getParameterTypes());
      }
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        add(members, constructor, void.class, constructor.getParameterTypes());
      }
      return members;
    }
  }

  private static void add(
      Set<String> members, Member member, Class<?> type, Class<?>[] parameters) {
    boolean seen = (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    if (seen && !member.isSynthetic()) {
      members.add(
          Arrays.stream(parameters)
              .map(Class::getName)
              .collect(
                  Collectors.joining(
                      ", ",
                      Modifier.toString(member.getModifiers())
                          + " "
                          + type.getName()
                          + " "
                          + member.getName()
                          + "(",
                      ")")));
    }
  }

  /** Takes every record for one with a mistake. */
  private static final class StubEmitter extends Emitter {
    @Override
    public List<SourceFile> write(SampleModel sample) {
      return stub(sample);
    }
  }
}
