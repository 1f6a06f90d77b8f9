/** A lesson, and the id of the video that it shows. */
export interface Lesson {
  readonly title: string;
  readonly videoId: string;
}

export interface Course {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly Lesson[];
}

/** Courses of `lessonsPerCourse` lessons (the last may have fewer) that show the videos in their order. */
export function coursesOf(
  videoIds: readonly string[],
  lessonsPerCourse: number,
): readonly Course[] {
  const count = Math.ceil(videoIds.length / lessonsPerCourse);
  return Array.from({ length: count }, (_, course) => ({
    id: `course-${course}`,
    title: `Course ${course}`,
    lessons: videoIds
      .slice(course * lessonsPerCourse, (course + 1) * lessonsPerCourse)
      .map((videoId, lesson) => ({ title: `Lesson ${lesson}`, videoId })),
  }));
}
