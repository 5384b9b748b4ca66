package dev.sheaf.processor;

import com.google.auto.service.AutoService;
import dev.sheaf.processor.emit.Emitter;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes the sequence, the batch and the samples class of each {@code @Sample} record. */
@AutoService(Processor.class)
public final class SequenceProcessor extends AbstractProcessor {
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private static final Set<String> NOT_FOR_RECORDS =
      Set.of(
          GENERATED,
          "dev.sheaf.annotation.ClassName",
          "dev.sheaf.annotation.Encodes",
          "dev.sheaf.annotation.SheafGenerated");

  private final Emitter emitter;
  // By name: an element of one round is not the element of the next.
  private Set<String> deferred = new LinkedHashSet<>();

  /** Called by the compiler. */
  public SequenceProcessor() {
    this(new Emitter());
  }

  SequenceProcessor(Emitter emitter) {
    this.emitter = emitter;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // The compiler would otherwise warn that nobody knows the annotation of the generated code.
    return Set.of("dev.sheaf.annotation.*", GENERATED);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<String> names = deferred;
    deferred = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      if (!NOT_FOR_RECORDS.contains(annotation.getQualifiedName().toString())) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          names.add(owner(element).getQualifiedName().toString());
        }
      }
    }
    SampleProcessing processing = new SampleProcessing(processingEnv, emitter);
    for (String name : names) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (!processing.process(type, round.processingOver())) {
        deferred.add(name);
      }
    }
    return true;
  }

  /** The class with {@code @Sample}, or of the component that an annotation stands on. */
  private static TypeElement owner(Element element) {
    Element owner = element;
    while (!(owner instanceof TypeElement)) {
      owner = owner.getEnclosingElement();
    }
    return (TypeElement) owner;
  }
}
