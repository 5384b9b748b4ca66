package dev.sheaf.processor;

import com.google.auto.service.AutoService;
import dev.sheaf.processor.emit.Emitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes the sequence, the batch and the samples class of each {@code @Sample} record. */
@AutoService(Processor.class)
public final class SequenceProcessor extends AbstractProcessor {
  private static final Set<String> NOT_FOR_RECORDS =
      Set.of(
          "dev.sheaf.annotation.ClassName",
          "dev.sheaf.annotation.Encodes",
          "dev.sheaf.annotation.SheafGenerated");

  private final Emitter emitter;
  // By name: an element of one round is not the element of the next.
  private Set<String> deferred = new LinkedHashSet<>();
  private final Set<String> rejected = new LinkedHashSet<>();
  private final Set<String> written = new HashSet<>();
  // What generated classes begin with, and the record that they are for.
  private final Map<String, String> owners = new HashMap<>();

  /** Called by the compiler. */
  public SequenceProcessor() {
    this(new Emitter());
  }

  SequenceProcessor(Emitter emitter) {
    this.emitter = emitter;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.sheaf.annotation.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    boolean settled = !deferred.isEmpty() && isOurs(round.getRootElements());
    Set<String> names = deferred;
    deferred = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      if (!NOT_FOR_RECORDS.contains(annotation.getQualifiedName().toString())) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          names.add(owner(element).getQualifiedName().toString());
        }
      }
    }
    SampleStep step = new SampleStep(processingEnv, emitter, written, settled);
    // In the order of names, so that of two that collide it is always the same one that is kept.
    for (String name : new TreeSet<>(names)) {
      owners.putIfAbsent(step.generated(type(name)), name);
    }
    for (String name : names) {
      String owner = owners.getOrDefault(step.generated(type(name)), name);
      if (!name.equals(owner)) {
        step.collides(type(name), type(owner));
        continue;
      }
      switch (step.process(type(name), round.processingOver())) {
        case WRITTEN -> {}
        case WAITS -> deferred.add(name);
        case REJECTED -> rejected.add(name);
      }
    }
    if (round.processingOver()) {
      rejected.forEach(name -> step.judge(type(name)));
    }
    // Claims nothing: javac would call no processor that is listed after this one. That nobody
    // claims an annotation is javac's lint "processing", as for every processor that leaves others
    // their turn.
    return false;
  }

  /** Whether all classes that are new in a round are those that Sheaf wrote. */
  private boolean isOurs(Set<? extends Element> roots) {
    return roots.stream()
        .allMatch(
            root ->
                root instanceof TypeElement type
                    && written.contains(type.getQualifiedName().toString()));
  }

  private TypeElement type(String name) {
    return processingEnv.getElementUtils().getTypeElement(name);
  }

  /** The class with {@code @Sample}, or of the component that an annotation stands on. */
  private static TypeElement owner(Element element) {
    Element owner = element;
    while (!(owner instanceof TypeElement)) {
      owner = Objects.requireNonNull(owner.getEnclosingElement());
    }
    return (TypeElement) owner;
  }
}
