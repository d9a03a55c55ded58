/** The pictures that learners choose: drawn in `static/pictures/`, told apart by their shape. */
export const pictures = [
  { id: "hibou", name: "Le hibou" },
  { id: "chat", name: "Le chat" },
  { id: "tortue", name: "La tortue" },
  { id: "poisson", name: "Le poisson" },
  { id: "oiseau", name: "L'oiseau" },
  { id: "escargot", name: "L'escargot" },
  { id: "papillon", name: "Le papillon" },
  { id: "lapin", name: "Le lapin" },
  { id: "tournesol", name: "Le tournesol" },
  { id: "sapin", name: "Le sapin" },
  { id: "cactus", name: "Le cactus" },
  { id: "pomme", name: "La pomme" },
] as const

export function isPicture(id: string | undefined): id is string {
  return pictures.some(picture => picture.id === id)
}
